package se.backabarnet.model;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.backabarnet.account.AccountService;
import se.backabarnet.security.Person;
import se.backabarnet.web.Attachment;
import se.backabarnet.web.Paging;
import se.backabarnet.web.Refusals;

/** What is deployed, which versions of it there are, and taking one back. */
@Controller
@RequestMapping(ModelPages.PATH)
class ModelPages {

    static final String PATH = "/modeller";

    private static final String MODEL = "/{kind}/{key}";
    private static final String TAKE_BACK = MODEL + "/{version}/ta-tillbaka";
    private static final int SIZE = 50;

    private final ModelService models;
    private final MoveService moves;
    private final AccountService accounts;
    private final MessageSourceAccessor messages;

    ModelPages(ModelService models, MoveService moves, AccountService accounts, MessageSourceAccessor messages) {
        this.models = models;
        this.moves = moves;
        this.accounts = accounts;
        this.messages = messages;
    }

    @GetMapping
    String list(@AuthenticationPrincipal Person person, @RequestParam(defaultValue = "1") int sida, Model model) {
        List<DeployedModel> all = models.all(person);
        Map<ModelKind, List<DeployedModel>> byKind = all.stream().collect(Collectors.groupingBy(DeployedModel::kind));
        model.addAttribute("kinds", ModelKind.values());
        model.addAttribute("models", byKind);
        model.addAttribute(
                "names", names(all.stream().map(DeployedModel::newest).toList()));
        int page = Paging.page(sida);
        List<RunningModel> behind = moves.behind(person, page - 1, SIZE);
        model.addAttribute("behind", behind.subList(0, Math.min(SIZE, behind.size())));
        Paging.links(model, page, behind.size() > SIZE, number -> PATH + "?sida=" + number);
        return "model/list";
    }

    @GetMapping(MODEL)
    String show(
            @AuthenticationPrincipal Person person, @PathVariable String kind, @PathVariable String key, Model model) {
        DeployedModel found = found(person, kind, key);
        model.addAttribute("model", found);
        model.addAttribute("names", names(found.versions()));
        return "model/show";
    }

    @GetMapping(MODEL + "/{version}/fil")
    void download(
            @AuthenticationPrincipal Person person,
            @PathVariable String kind,
            @PathVariable String key,
            @PathVariable int version,
            HttpServletResponse response)
            throws IOException {
        ModelVersion asked = version(found(person, kind, key), version);
        Attachment.send(response, "application/octet-stream", asked.file(), models.content(person, asked));
    }

    @GetMapping(TAKE_BACK)
    String ask(
            @AuthenticationPrincipal Person person,
            @PathVariable String kind,
            @PathVariable String key,
            @PathVariable int version,
            Model model) {
        DeployedModel found = found(person, kind, key);
        ModelVersion former = version(found, version);
        model.addAttribute("model", found);
        model.addAttribute("former", former);
        model.addAttribute(
                "together",
                found.former().filter(former::equals).isPresent() ? models.deployedWith(person, found) : List.of());
        return "model/take-back";
    }

    @PostMapping(TAKE_BACK)
    String takeBack(
            @AuthenticationPrincipal Person person,
            @PathVariable String kind,
            @PathVariable String key,
            @PathVariable int version,
            @RequestParam int newest,
            @RequestParam(defaultValue = "false") boolean allt,
            RedirectAttributes redirect) {
        DeployedModel found = found(person, kind, key);
        boolean done = Refusals.done(redirect, () -> {
            if (allt) {
                models.takeBackAll(person, found, newest);
            } else {
                models.takeBack(person, found, version, newest);
            }
        });
        if (done) {
            redirect.addFlashAttribute(
                    "done",
                    allt
                            ? messages.getMessage("models.tookBackAll")
                            : messages.getMessage("models.tookBack", new Object[] {found.title(), version}));
        }
        return "redirect:" + PATH + MODEL;
    }

    private DeployedModel found(Person person, String kind, String key) {
        return models.model(
                person, ModelKind.at(kind).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)), key);
    }

    private static ModelVersion version(DeployedModel model, int number) {
        return model.version(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Map<String, String> names(Collection<ModelVersion> versions) {
        return accounts.names(
                versions.stream().map(ModelVersion::deployedBy).distinct().toList());
    }
}
