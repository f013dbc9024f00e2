package se.backabarnet.security;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many requests may be at work at the same moment in one node; files are not counted.
 *
 * @param perPerson those of one person; fewer than half of the database's connections
 * @param waitingPerPerson those of one person that wait for their turn besides: a browser sends all that a page needs at once
 * @param perAddress those of all at one address who are not logged in
 * @param ofStrangers those of all who are not logged in; fewer than the server's threads, so that the others are answered
 */
@Validated
@ConfigurationProperties("backabarnet.requests")
record RequestProperties(
        @DefaultValue("9") @Min(1) int perPerson,
        @DefaultValue("30") @Min(0) int waitingPerPerson,
        @DefaultValue("20") @Min(1) int perAddress,
        @DefaultValue("100") @Min(1) int ofStrangers) {}
