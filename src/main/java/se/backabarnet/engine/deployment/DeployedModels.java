package se.backabarnet.engine.deployment;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what is deployed and newest, in one statement. */
class DeployedModels {

    private static final String NEWEST =
            """
            with definition as (
              select 'process' kind_, key_, version_, resource_name_, deployment_id_ from act_re_procdef
              union all select 'decision', key_, version_, resource_name_, deployment_id_ from act_re_decision_def
              union all select 'form', key_, version_, resource_name_, deployment_id_ from act_re_camformdef),
            newest as (
              select distinct on (kind_, key_) deployment_id_, resource_name_ from definition
              order by kind_, key_, version_ desc)
            select file.name_ as name, file.bytes_ as content
            from act_ge_bytearray file join act_re_deployment deployment on deployment.id_ = file.deployment_id_
            where (file.deployment_id_, file.name_) in (select deployment_id_, resource_name_ from newest)
            order by deployment.deploy_time_, deployment.id_, file.name_""";

    private final JdbcClient jdbc;

    DeployedModels(DataSource dataSource) {
        jdbc = JdbcClient.create(dataSource);
    }

    ModelSet read() {
        List<ModelFile> files = jdbc.sql(NEWEST)
                .query((row, number) -> ModelReader.read(row.getString("name"), row.getBytes("content"), false))
                .list();
        return new ModelSet(files);
    }
}
