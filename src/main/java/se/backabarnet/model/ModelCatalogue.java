package se.backabarnet.model;

import java.util.List;
import java.util.Map;

/** Port: what is deployed. */
public interface ModelCatalogue {

    /** Every model with all its versions, by kind and name; one statement. */
    List<DeployedModel> all();

    /** A file as it was deployed. */
    byte[] content(ModelVersion version);

    /**
     * Deploys files together, as the person who is at work, by the rules that hold for every deployment.
     *
     * @param files by name
     * @throws se.backabarnet.RefusedException when they do not fit with each other or with what is deployed; nothing is
     *     deployed then
     */
    void deploy(String name, Map<String, byte[]> files);
}
