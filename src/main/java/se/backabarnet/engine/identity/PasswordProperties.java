package se.backabarnet.engine.identity;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How passwords are kept. A start in production refuses less than the default.
 *
 * @param iterations how often a password is hashed, which is what one guess costs
 */
@Validated
@ConfigurationProperties("backabarnet.password")
record PasswordProperties(@DefaultValue("600000") @Min(1) int iterations) {}
