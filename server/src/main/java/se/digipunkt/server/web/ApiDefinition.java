package se.digipunkt.server.web;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityScheme;

/// The head of the generated description of both APIs; the rest is read from their controllers by
/// the build.
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Digipunkt",
                        version = "${program.version}",
                        description =
                                "The kiosk protocol (/kiosk/v1) and the public API (/api/v1). Times"
                                    + " are ISO 8601 in UTC, dates are days in Europe/Stockholm."
                                    + " Errors are problem details (RFC 9457) whose type ends in a"
                                    + " stable word.",
                        license = @License(name = "Apache-2.0", identifier = "Apache-2.0")))
@SecurityScheme(
        name = "bearer",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "A token from POST /api/v1/sessions, or the token of a kiosk")
final class ApiDefinition {

    private ApiDefinition() {}
}
