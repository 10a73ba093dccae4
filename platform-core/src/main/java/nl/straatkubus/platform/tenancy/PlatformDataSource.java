package nl.straatkubus.platform.tenancy;

import javax.sql.DataSource;

/** Connections that are always those of the platform's schema, for job and scheduler tables, whatever scope is bound. */
public final class PlatformDataSource {
    private final ScopedDataSource scoped;

    PlatformDataSource(ScopedDataSource scoped) {
        this.scoped = scoped;
    }

    /** Connections of the platform's role for a duty. */
    public DataSource in(DataScope.Duty duty) {
        return scoped.fixedTo(DataScope.platform(duty));
    }
}
