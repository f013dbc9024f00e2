package se.backabarnet.development;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import se.backabarnet.rollout.RolloutSummary;

/** Every part that pages are made of, on one page: to look at, and for the tests of their looks and accessibility. */
@Controller
@Profile("development")
class ComponentsPage {

    private static final String PAGE = "development/components";

    @ModelAttribute
    void examples(Model model) {
        model.addAttribute("options", new TreeMap<>(Map.of("a", "Kommun", "b", "Region", "c", "Polismyndigheten")));
        model.addAttribute(
                "rollout",
                new RolloutSummary(
                        new UUID(0, 0), "exempel", "Exempelköping", "hsv", LocalDate.of(2026, 1, 1), 3, 2, false));
    }

    @GetMapping("/komponenter")
    String show(@ModelAttribute("form") ComponentsForm form) {
        return PAGE;
    }

    /** Always refuses, so that every part is seen with its problem. */
    @PostMapping("/komponenter")
    String refuse(@ModelAttribute("form") ComponentsForm form, BindingResult errors) {
        ComponentsForm.FIELDS.forEach(
                field -> errors.rejectValue(field, "refused", "Det här fältet är fel: " + field + "."));
        errors.reject("refused", "Det hela går inte ihop.");
        return PAGE;
    }
}
