package se.backabarnet;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.MessageSourceAccessor;

/** There is one language, whatever a browser or a program asks for: whoever needs words asks this accessor for them. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

    @Bean
    MessageSourceAccessor swedishWords(MessageSource messages) {
        return new MessageSourceAccessor(messages, Swedish.LOCALE);
    }
}
