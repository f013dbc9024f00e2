package se.backabarnet.interest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.backabarnet.checklist.ModelPoints;
import se.backabarnet.checklist.PointsDone;
import se.backabarnet.security.Person;
import se.backabarnet.web.Refusals;

/**
 * Where the national process team notes, before it accepts a registration, which points the area has reached in an older
 * variant of the model. A row is added or taken away by a button that keeps the others as they stand.
 */
@Controller
@RequestMapping("/intresseanmalningar/{interestId}/punkter")
class PointsPage {

    private static final String REMOVE = "remove-";

    private final NotedPoints noted;
    private final PointsDone points;
    private final ModelPoints models;
    private final MessageSourceAccessor messages;

    PointsPage(NotedPoints noted, PointsDone points, ModelPoints models, MessageSourceAccessor messages) {
        this.noted = noted;
        this.points = points;
        this.models = models;
        this.messages = messages;
    }

    @GetMapping
    String show(@AuthenticationPrincipal Person person, @PathVariable UUID interestId, Model model) {
        NotedPoints.Noted now = find(person, interestId);
        PointsForm form = PointsForm.of(now.edition(), now.lines(), now.version());
        form.add();
        model.addAttribute("form", form);
        return page(now, form, model);
    }

    /** @param action save, add, edition (shows the points of the chosen one) or {@code remove-} and the row's number */
    @PostMapping
    String change(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID interestId,
            @RequestParam(defaultValue = "save") String action,
            @ModelAttribute("form") PointsForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        NotedPoints.Noted now = find(person, interestId);
        if (!InterestPages.EDITIONS.contains(form.getEdition())) {
            errors.rejectValue("edition", "interest.points.editionMissing");
        } else if (action.equals("edition") && form.getRows().isEmpty()) {
            form.add();
        } else if (action.equals("add")) {
            form.add();
        } else if (action.matches(REMOVE + "\\d{1,2}")) {
            form.remove(Integer.parseInt(action.substring(REMOVE.length())));
        } else if (action.equals("save") && !errors.hasErrors() && isSaved(interestId, form, errors)) {
            redirect.addFlashAttribute("saved", messages.getMessage("interest.points.saved"));
            return "redirect:/intresseanmalningar/{interestId}";
        }
        return page(now, form, model);
    }

    private boolean isSaved(UUID interestId, PointsForm form, BindingResult errors) {
        form.check(points, errors);
        int version = form.getVersion() == null ? -1 : form.getVersion();
        return Refusals.done(errors, () -> noted.note(interestId, version, form.getEdition(), form.lines()));
    }

    private NotedPoints.Noted find(Person person, UUID interestId) {
        InterestPages.requireTeam(person, HttpStatus.NOT_FOUND);
        return noted.find(interestId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String page(NotedPoints.Noted now, PointsForm form, Model model) {
        model.addAttribute("areaName", now.areaName());
        model.addAttribute("editions", names("edition.", InterestPages.EDITIONS));
        Map<String, String> choices = new LinkedHashMap<>();
        if (InterestPages.EDITIONS.contains(form.getEdition())) {
            models.of(form.getEdition())
                    .forEach(point -> choices.put(
                            point.itemId(),
                            messages.getMessage("interest.point", new Object[] {point.phase(), point.label()})));
        }
        model.addAttribute("points", choices);
        return "interest/points";
    }

    private Map<String, String> names(String prefix, List<String> keys) {
        Map<String, String> names = new LinkedHashMap<>();
        keys.forEach(key -> names.put(key, messages.getMessage(prefix + key)));
        return names;
    }
}
