package se.backabarnet.bench;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** Camunda's starters for its web applications and its REST interface, and nothing else: what start-up is compared with. */
@SpringBootConfiguration
@EnableAutoConfiguration
public class BareWebapp {

    public static void main(String[] arguments) {
        SpringApplication.run(BareWebapp.class, arguments);
    }
}
