package se.backabarnet.model;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers who deployed what, which the engine does not. */
@Repository
public class DeploymentRecord {

    private final JdbcClient jdbc;

    DeploymentRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the transaction of the deployment. */
    public void deployed(String deploymentId, String who) {
        jdbc.sql("insert into model_deployment (deployment_id, deployed_by) values (?, ?)")
                .params(deploymentId, who)
                .update();
    }
}
