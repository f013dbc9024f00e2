package se.backabarnet.agreement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.backabarnet.RefusedException;

/** The wordings of the agreement, one per edition: the shipped one until the organisation uploads its own. */
@Service
@Transactional
class Wordings {

    private static final String PREFIX = "agreement-";
    private static final String SUFFIX = ".html";

    private final AgreementTemplateRepository uploaded;
    private final Clock clock;
    private final Map<String, WordingView> shipped = new TreeMap<>();

    Wordings(AgreementTemplateRepository uploaded, Clock clock) throws IOException {
        this.uploaded = uploaded;
        this.clock = clock;
        for (Resource file : new PathMatchingResourcePatternResolver()
                .getResources("classpath*:agreement/" + PREFIX + "*" + SUFFIX)) {
            String edition = file.getFilename()
                    .substring(PREFIX.length(), file.getFilename().length() - SUFFIX.length());
            shipped.put(edition, new WordingView(null, edition, 0, text(file), null, null));
        }
    }

    Set<String> editions() {
        return shipped.keySet();
    }

    /** What a new agreement is made from. */
    @Transactional(readOnly = true)
    public WordingView current(String edition) {
        return uploaded.findFirstByEditionOrderByNumberDesc(edition)
                .map(AgreementTemplate::view)
                .orElseGet(() -> shipped(edition));
    }

    /** What an agreement was begun with. */
    @Transactional(readOnly = true)
    public WordingView of(UUID templateId, String edition) {
        return templateId == null
                ? shipped(edition)
                : uploaded.findById(templateId).orElseThrow().view();
    }

    /** All that were ever used, edition by edition, newest first. */
    @Transactional(readOnly = true)
    public List<WordingView> all() {
        List<WordingView> own = uploaded.findAllByOrderByEditionAscNumberDesc().stream()
                .map(AgreementTemplate::view)
                .toList();
        return shipped.values().stream()
                .flatMap(first -> Stream.concat(
                        own.stream().filter(wording -> wording.edition().equals(first.edition())), Stream.of(first)))
                .toList();
    }

    /** @throws RefusedException as {@link WordingRules#checked} does, and when there is no such edition */
    public WordingView upload(String edition, String html, String who) {
        if (!shipped.containsKey(edition)) {
            throw new RefusedException("Välj vilken utgåva av överenskommelsen som mallen gäller.");
        }
        String safe = WordingRules.checked(html, Placeholder.in(shipped(edition).html()), LocalDate.now(clock));
        int number = uploaded.countByEdition(edition) + 1;
        try {
            return uploaded.saveAndFlush(new AgreementTemplate(edition, number, safe, who, clock.instant()))
                    .view();
        } catch (DataIntegrityViolationException e) {
            throw new RefusedException("Någon annan laddade upp en mall i samma stund. Ladda om sidan och se efter.");
        }
    }

    private WordingView shipped(String edition) {
        WordingView wording = shipped.get(edition);
        if (wording == null) {
            throw new IllegalStateException("no wording of the agreement comes with edition " + edition);
        }
        return wording;
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
