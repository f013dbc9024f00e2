package se.backabarnet.security;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long a login lasts. How long it lasts without anything being done is {@code server.servlet.session.timeout}.
 *
 * @param longest after which everybody logs in again, whatever she is doing: a working day with its evening
 */
@Validated
@ConfigurationProperties("backabarnet.session")
record SessionProperties(@DefaultValue("12h") @NotNull @DurationMin(minutes = 5) Duration longest) {}
