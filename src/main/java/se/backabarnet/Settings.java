package se.backabarnet;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What differs from one installation to another.
 *
 * @param publicUrl where people reach the application, without a slash at the end; links in mail begin with it
 * @param mailFrom the sender of its mail
 */
@Validated
@ConfigurationProperties("backabarnet")
public record Settings(@NotNull URI publicUrl, @NotBlank String mailFrom) {

    /** The page of a task in Tasklist. */
    public String taskUrl(String taskId) {
        return publicUrl + "/camunda/app/tasklist/default/#/?task=" + taskId;
    }

    /** The page of a rollout. */
    public String rolloutUrl(Object rolloutId) {
        return publicUrl + "/inforanden/" + rolloutId;
    }
}
