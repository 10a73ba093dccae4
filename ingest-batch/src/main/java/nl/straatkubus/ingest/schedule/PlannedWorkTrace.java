package nl.straatkubus.ingest.schedule;

import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import nl.straatkubus.platform.tenancy.PlatformDataSource;
import nl.straatkubus.platform.tenancy.Trace;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was planned for a municipality: fetches, moments and imports that wait. */
@Component
final class PlannedWorkTrace implements Trace {
    private final JdbcClient platform;

    PlannedWorkTrace(PlatformDataSource platform) {
        this.platform = JdbcClient.create(platform.in(DataScope.Duty.WEB));
    }

    @Override
    public void erase(MunicipalityCode code) {
        String schema = code.schema();
        platform.sql("delete from source_task where task_instance like ? || '/%'")
                .param(schema)
                .update();
        platform.sql("delete from scheduled_tasks where task_instance like ? || '-%'")
                .param(schema)
                .update();
    }
}
