package nl.straatkubus.platform.tenancy;

import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/** Tells Hibernate whose session it opens: that of the bound scope. */
final class ScopeResolver implements CurrentTenantIdentifierResolver<String> {
    private static final String NOBODY = "nobody";

    static String identifier(DataScope scope) {
        return scope.role();
    }

    @Override
    public String resolveCurrentTenantIdentifier() {
        return DataScope.current().map(ScopeResolver::identifier).orElse(NOBODY);
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return true;
    }
}
