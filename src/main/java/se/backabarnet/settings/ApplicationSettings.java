package se.backabarnet.settings;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.UUID;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What the application says about itself to others.
 *
 * @param publicUrl where people reach the application; links in mail begin with it
 * @param mailFrom the sender of every mail
 */
@Validated
@ConfigurationProperties("backabarnet")
public record ApplicationSettings(@NotNull URI publicUrl, @NotBlank @Email String mailFrom) {

    /** Paths are put behind the address with a slash of their own. */
    public ApplicationSettings {
        if (publicUrl != null) {
            publicUrl = URI.create(publicUrl.toString().replaceFirst("/+$", ""));
        }
    }

    /** The page of a task in Tasklist. */
    public String taskUrl(String taskId) {
        return publicUrl + "/camunda/app/tasklist/default/#/?task=" + taskId;
    }

    /** The page of a rollout. */
    public String rolloutUrl(UUID rolloutId) {
        return publicUrl + "/inforanden/" + rolloutId;
    }
}
