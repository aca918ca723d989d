package touchstone.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;

/** The REST interface of Touchstone, version 1. Resources are found by the server. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
    info =
        @Info(
            title = "Touchstone",
            version = "1",
            description =
                "Connections, runs, accounts with their fit, profiles, reports and pushes."
                    + " Errors are RFC 9457 problem documents.",
            license =
                @License(
                    name = "Apache-2.0",
                    url = "https://www.apache.org/licenses/LICENSE-2.0.txt")))
public class RestApplication extends Application {}
