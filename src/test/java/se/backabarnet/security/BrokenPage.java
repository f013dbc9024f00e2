package se.backabarnet.security;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Pages that only tests have: one that fails, one that changes something. */
@RestController
class BrokenPage {

    @GetMapping("/test/broken")
    String broken() {
        throw new IllegalStateException("secret inside");
    }

    @PostMapping("/test/change")
    String change() {
        return "changed";
    }
}
