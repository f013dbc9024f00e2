package se.backabarnet;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The clock that every date is read from: days are Swedish days; instants are stored in UTC. What is due by the clock is done by Spring. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class TimeConfiguration {

    @Bean
    Clock clock() {
        return Clock.system(SwedishTime.ZONE);
    }
}
