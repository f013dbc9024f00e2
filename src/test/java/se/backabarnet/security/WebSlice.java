package se.backabarnet.security;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * The engine, its web applications and the login, without any feature. No annotated configuration: the whole application's
 * tests, which search its package, would find it, and all that it imports.
 */
@EnableAutoConfiguration
@ConfigurationPropertiesScan("se.backabarnet.security")
@ComponentScan({"se.backabarnet.security", "se.backabarnet.web", "se.backabarnet.engine.identity"})
@Import({TestClock.class, SomePeople.class, BrokenPage.class})
class WebSlice {}
