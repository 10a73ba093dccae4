package nl.straatkubus.platform.tenancy;

/**
 * Where the database is and who owns it. The owner creates schemas and roles and runs migrations; requests and jobs use
 * two lesser logins that the owner makes.
 *
 * @param url JDBC address without credentials
 * @param ownerUser a role that may create roles and schemas
 * @param ownerPassword may be empty where the server trusts local connections (the embedded server)
 * @param loginPassword password of the two lesser logins, may be empty likewise
 */
public record DatabaseAddress(String url, String ownerUser, String ownerPassword, String loginPassword) {
    @Override
    public String toString() {
        return "DatabaseAddress[" + url + " as " + ownerUser + "]";
    }
}
