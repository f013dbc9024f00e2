package se.backabarnet.overview;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.backabarnet.settings.ApplicationSettings;

/** What the law (2018:1937) asks of every public service: how accessible it is, and how to report a fault. Open to all. */
@Controller
class AccessibilityPage {

    private final ApplicationSettings settings;

    AccessibilityPage(ApplicationSettings settings) {
        this.settings = settings;
    }

    @GetMapping("/tillganglighet")
    String show(Model model) {
        model.addAttribute("address", settings.publicUrl());
        model.addAttribute("mail", settings.mailFrom());
        return "overview/accessibility";
    }
}
