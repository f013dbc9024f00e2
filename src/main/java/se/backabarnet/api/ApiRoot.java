package se.backabarnet.api;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** The description at the address that programs look for, and an answer of their kind for what is not there. */
@Hidden
@Controller
class ApiRoot {

    @GetMapping("/api/openapi.json")
    String description() {
        return "forward:/api/openapi";
    }

    @GetMapping("/api/**")
    String nothing() {
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
