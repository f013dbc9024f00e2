package se.backabarnet.security;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How failed logins slow down further ones.
 *
 * @param failuresPerName failures for one name from one address, after which that name waits there
 * @param failuresPerNameAnywhere failures for one name, wherever from, after which it waits on every device on which it has
 *     not logged in before; higher than what one address comes to in {@code forgetAfter}
 * @param failuresPerAddress failures from one address, whatever the name, after which every name waits there; higher,
 *     since a whole municipality may share one address
 * @param firstWait the first wait; every further failure doubles it
 * @param longestWait where doubling ends
 * @param forgetAfter how long failures count, from the first one on
 */
@Validated
@ConfigurationProperties("backabarnet.login-throttle")
record LoginThrottleProperties(
        @DefaultValue("5") @Min(1) int failuresPerName,
        @DefaultValue("100") @Min(1) int failuresPerNameAnywhere,
        @DefaultValue("100") @Min(1) int failuresPerAddress,
        @DefaultValue("1s") @NotNull @DurationMin(millis = 1) Duration firstWait,
        @DefaultValue("60s") @NotNull @DurationMin(seconds = 1) Duration longestWait,
        @DefaultValue("1h") @NotNull @DurationMin(minutes = 1) Duration forgetAfter) {}
