package se.backabarnet.engine.deployment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deploys the models that the application ships, under names that are the same in the packaged jar and in an exploded
 * run. A file that has not changed since it was last shipped is not deployed again, so that a restart supersedes
 * nothing; one that a process owner has deployed something else of is left to her, with a warning, until she takes back to
 * the shipped file: from then on she is given what is shipped next.
 */
@Component
class ShippedModels implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedModels.class);
    private static final String SOURCE = "backabarnet";
    private static final List<String> PATTERNS =
            List.of("classpath:bpmn/*.bpmn", "classpath:dmn/*.dmn", "classpath:forms/*.form");
    private static final String LAST_SHIPPED =
            """
            with definition as (
              select 'process' kind_, key_, version_, resource_name_, deployment_id_ from act_re_procdef
              union all select 'decision', key_, version_, resource_name_, deployment_id_ from act_re_decision_def
              union all select 'form', key_, version_, resource_name_, deployment_id_ from act_re_camformdef),
            sourced as (
              select definition.*, coalesce(deployment.source_, '') source_,
                version_ = max(version_) over (partition by kind_, key_) newest_
              from definition join act_re_deployment deployment on deployment.id_ = deployment_id_)
            select distinct on (ours.resource_name_) ours.resource_name_ as name, file.bytes_ as content,
              exists (select 1 from sourced used join act_ge_bytearray theirs
                on theirs.deployment_id_ = used.deployment_id_ and theirs.name_ = used.resource_name_
                where used.kind_ = ours.kind_ and used.key_ = ours.key_ and used.newest_
                and theirs.bytes_ <> file.bytes_) superseded
            from sourced ours join act_ge_bytearray file
              on file.deployment_id_ = ours.deployment_id_ and file.name_ = ours.resource_name_
            where ours.source_ = :source
            order by ours.resource_name_, ours.version_ desc""";

    private final RepositoryService repositoryService;
    private final ResourcePatternResolver resources;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ShippedModels(
            RepositoryService repositoryService,
            ResourcePatternResolver resources,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.repositoryService = repositoryService;
        this.resources = resources;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void afterPropertiesSet() {
        Map<String, byte[]> shipped = shipped();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtext('shipped models'))) as locked")
                    .query()
                    .singleRow();
            deploy(shipped);
        });
    }

    private void deploy(Map<String, byte[]> shipped) {
        Map<String, LastShipped> before =
                jdbc.sql(LAST_SHIPPED).param("source", SOURCE).query(LastShipped.class).list().stream()
                        .collect(Collectors.toMap(LastShipped::name, last -> last));
        DeploymentBuilder deployment =
                repositoryService.createDeployment().name("Backa barnet").source(SOURCE);
        shipped.forEach((name, file) -> {
            LastShipped last = before.get(name);
            if (last != null && Arrays.equals(last.content(), file)) {
                return;
            }
            if (last == null || !last.superseded()) {
                deployment.addInputStream(name, new ByteArrayInputStream(file));
            } else {
                LOG.warn(
                        "{} ships in a new version, but a process owner has deployed a later one, which stays in use."
                                + " Deploy the shipped file by hand to replace it.",
                        name);
            }
        });
        if (!deployment.getResourceNames().isEmpty()) {
            deployment.deploy();
            LOG.info("Deployed {}", String.join(", ", deployment.getResourceNames()));
        }
    }

    private Map<String, byte[]> shipped() {
        Map<String, byte[]> files = new TreeMap<>();
        try {
            for (String pattern : PATTERNS) {
                for (Resource resource : resources.getResources(pattern)) {
                    files.put(resource.getFilename(), resource.getContentAsByteArray());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped models cannot be read", e);
        }
        return files;
    }

    private record LastShipped(String name, byte[] content, boolean superseded) {}
}
