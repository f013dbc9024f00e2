package se.backabarnet.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import se.backabarnet.RefusedException;
import se.backabarnet.security.Person;

/**
 * Shows process owners what is deployed and lets them take it back. Taking back is deploying a former version's file once more:
 * it becomes the newest, and what runs keeps the version it has.
 */
@Service
@Transactional
public class ModelService {

    private final ModelCatalogue models;
    private final ModelAccess access;

    ModelService(ModelCatalogue models, ModelAccess access) {
        this.models = models;
        this.access = access;
    }

    @Transactional(readOnly = true)
    public List<DeployedModel> all(Person person) {
        access.require(person);
        return models.all();
    }

    /** @throws ResponseStatusException 404 when there is no such model */
    @Transactional(readOnly = true)
    public DeployedModel model(Person person, ModelKind kind, String key) {
        return all(person).stream()
                .filter(model -> model.kind() == kind && model.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @Transactional(readOnly = true)
    public byte[] content(Person person, ModelVersion version) {
        access.require(person);
        return models.content(version);
    }

    /**
     * The models of the newest deployment of one that have a former version to go back to and have not been deployed again
     * since. What that deployment brought for the first time stays: nothing can take its place.
     */
    @Transactional(readOnly = true)
    public List<DeployedModel> deployedWith(Person person, DeployedModel model) {
        return all(person).stream()
                .filter(other ->
                        other.newest().deploymentId().equals(model.newest().deploymentId()))
                .filter(other -> other.former().isPresent())
                .toList();
    }

    /**
     * Makes a former version the newest.
     *
     * @param newest the version that was the newest when she decided
     * @throws RefusedException when somebody has deployed since, nothing would change, or it does not fit any more
     */
    public void takeBack(Person person, DeployedModel model, int version, int newest) {
        access.require(person);
        requireNewest(model, newest);
        ModelVersion former = model.version(version).orElseThrow(ModelService::gone);
        byte[] content = models.content(former);
        if (Arrays.equals(content, models.content(model.newest()))) {
            throw new RefusedException("Version " + version + " är likadan som den som används nu.");
        }
        models.deploy("Återtagen till version " + version + ": " + former.file(), Map.of(former.file(), content));
    }

    /** Takes back all that was deployed together with a model's newest version; see {@link #deployedWith}. */
    public void takeBackAll(Person person, DeployedModel model, int newest) {
        requireNewest(model, newest);
        Map<String, byte[]> files = new TreeMap<>();
        for (DeployedModel each : deployedWith(person, model)) {
            ModelVersion former = each.former().orElseThrow(ModelService::gone);
            byte[] content = models.content(former);
            byte[] other = files.put(former.file(), content);
            if (other != null && !Arrays.equals(other, content)) {
                throw new RefusedException("Två av filerna hette " + former.file() + ". Ta tillbaka dem en i taget.");
            }
        }
        if (files.isEmpty()) {
            throw gone();
        }
        String name = model.newest().deploymentName();
        models.deploy(
                "Återtagen driftsättning: " + (name == null ? model.newest().file() : name), files);
    }

    private static void requireNewest(DeployedModel model, int newest) {
        if (model.newest().version() != newest) {
            throw new RefusedException(
                    "Någon har driftsatt en ny version sedan du öppnade sidan. Se vad som gäller nu.");
        }
    }

    private static RefusedException gone() {
        return new RefusedException("Det finns ingen tidigare version att ta tillbaka.");
    }
}
