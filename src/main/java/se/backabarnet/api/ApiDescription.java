package se.backabarnet.api;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeIn;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import org.springframework.context.annotation.Configuration;

/** What stands at the head of the interface's description. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Backa barnet – lägesbild",
                        version = "1",
                        description =
                                "Läser var införandena av Backa barnet står: faser, punkter, beslut, bedömningar och"
                                        + " händelser. Den inloggade ser samma områden som på sidorna. Datum är svenska dagar,"
                                        + " tidpunkter är i UTC. Fel svaras med application/problem+json."),
        security = {
            @SecurityRequirement(name = ApiDescription.BASIC),
            @SecurityRequirement(name = ApiDescription.SESSION)
        })
@SecurityScheme(
        name = ApiDescription.BASIC,
        type = SecuritySchemeType.HTTP,
        scheme = "basic",
        description = "För program: ett användarkonto som är med i de grupper vars områden det ska läsa")
@SecurityScheme(
        name = ApiDescription.SESSION,
        type = SecuritySchemeType.APIKEY,
        in = SecuritySchemeIn.COOKIE,
        paramName = "JSESSIONID",
        description = "För sidor i samma webbläsare: den vanliga inloggningen")
class ApiDescription {

    static final String BASIC = "basic";
    static final String SESSION = "session";
}
