package se.backabarnet.engine.version;

import java.io.ByteArrayInputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.backabarnet.engine.OnBehalfOfNobody;
import se.backabarnet.model.DeployedModel;
import se.backabarnet.model.ModelCatalogue;
import se.backabarnet.model.ModelKind;
import se.backabarnet.model.ModelVersion;

/** Reads all versions in one statement; the engine has a query of its own for each kind and none for what runs. */
@Component
class CamundaModelCatalogue implements ModelCatalogue {

    private static final int LONGEST_NAME = 255;
    private static final String VERSIONS =
            """
            with definition as (
              select 'PROCESS' kind, id_, key_, name_, version_, resource_name_, deployment_id_ from act_re_procdef
              union all
              select 'DECISION', id_, key_, name_, version_, resource_name_, deployment_id_ from act_re_decision_def
              union all
              select 'FORM', id_, key_, null, version_, resource_name_, deployment_id_ from act_re_camformdef),
            running as (
              select proc_def_id_, count(*) instances from act_ru_execution where parent_id_ is null group by proc_def_id_)
            select kind, definition.id_, key_, definition.name_, version_, resource_name_, deployment_id_,
              deployment.name_ deployment_name, coalesce(deployment.source_, '') = 'backabarnet' and deployed_by is null shipped, deploy_time_,
              deployed_by, coalesce(instances, 0) instances
            from definition join act_re_deployment deployment on deployment.id_ = deployment_id_
            left join model_deployment by_person on by_person.deployment_id = deployment_id_
            left join running on proc_def_id_ = definition.id_
            order by kind, key_, version_ desc""";

    private final JdbcClient jdbc;
    private final RepositoryService repository;
    private final FormUses uses;
    private final OnBehalfOfNobody onBehalfOfNobody;

    CamundaModelCatalogue(
            JdbcClient jdbc, @Lazy RepositoryService repository, FormUses uses, OnBehalfOfNobody onBehalfOfNobody) {
        this.jdbc = jdbc;
        this.repository = repository;
        this.uses = uses;
        this.onBehalfOfNobody = onBehalfOfNobody;
    }

    @Override
    public List<DeployedModel> all() {
        Map<String, List<Row>> byModel = new LinkedHashMap<>();
        jdbc.sql(VERSIONS).query((row, number) -> row(row)).list().forEach(row -> byModel.computeIfAbsent(
                        row.kind() + row.key(), model -> new ArrayList<>())
                .add(row));
        Map<String, String> forms = onBehalfOfNobody.run(() -> uses.in(byModel.values().stream()
                .map(versions -> versions.get(0))
                .filter(newest -> newest.kind() == ModelKind.PROCESS)
                .map(Row::id)
                .toList()));
        return byModel.values().stream().map(rows -> model(rows, forms)).toList();
    }

    private static DeployedModel model(List<Row> rows, Map<String, String> forms) {
        Row newest = rows.get(0);
        return new DeployedModel(
                newest.kind(),
                newest.key(),
                newest.kind() == ModelKind.FORM ? forms.get(newest.key()) : newest.name(),
                rows.stream().map(Row::version).toList());
    }

    @Override
    public byte[] content(ModelVersion version) {
        return jdbc.sql("select bytes_ from act_ge_bytearray where deployment_id_ = ? and name_ = ?")
                .params(version.deploymentId(), version.file())
                .query(byte[].class)
                .single();
    }

    @Override
    public void deploy(String name, Map<String, byte[]> files) {
        DeploymentBuilder deployment =
                repository.createDeployment().name(name.substring(0, Math.min(name.length(), LONGEST_NAME)));
        files.forEach((file, content) -> deployment.addInputStream(file, new ByteArrayInputStream(content)));
        deployment.deploy();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                ModelKind.valueOf(row.getString("kind")),
                row.getString("id_"),
                row.getString("key_"),
                row.getString("name_"),
                new ModelVersion(
                        row.getInt("version_"),
                        row.getString("resource_name_"),
                        row.getString("deployment_id_"),
                        row.getString("deployment_name"),
                        row.getBoolean("shipped"),
                        row.getTimestamp("deploy_time_").toInstant(),
                        row.getString("deployed_by"),
                        row.getInt("instances")));
    }

    private record Row(ModelKind kind, String id, String key, String name, ModelVersion version) {}
}
