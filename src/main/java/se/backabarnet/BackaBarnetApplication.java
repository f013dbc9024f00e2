package se.backabarnet;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The rollout engine of Backa barnet: one application with the process engine embedded. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class BackaBarnetApplication {

    public static void main(String[] args) {
        SpringApplication.run(BackaBarnetApplication.class, args);
    }
}
