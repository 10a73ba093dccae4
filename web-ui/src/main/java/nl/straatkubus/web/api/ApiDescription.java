package nl.straatkubus.web.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI description says besides the calls themselves. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    private static final String MACHINE = "machine";

    @Bean
    OpenAPI straatkubusApi() {
        SecurityScheme machine = new SecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .description("Client credentials of a machine; the token tells whose figures it may see. A token of the"
                        + " municipality's own provider, for a machine that was registered, does as well.")
                .flows(new OAuthFlows().clientCredentials(new OAuthFlow().tokenUrl("/oauth2/token")));
        return new OpenAPI()
                .info(new Info()
                        .title("Straatkubus")
                        .version("1")
                        .description("Released figures of a municipality, and the way its data comes in. "
                                + "Refusals are problem+json and name every fault at once."))
                .components(new Components().addSecuritySchemes(MACHINE, machine))
                .addSecurityItem(new SecurityRequirement().addList(MACHINE));
    }
}
