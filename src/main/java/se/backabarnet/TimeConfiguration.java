package se.backabarnet;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The clock that every date is read from: days are Swedish days; instants are stored in UTC. What is due by the clock is done by Spring. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class TimeConfiguration {

    /** In development the demo rollouts bring one that can tell of the past. */
    @Bean
    @Profile("!development")
    Clock clock() {
        return Clock.system(SwedishTime.ZONE);
    }
}
