package nl.straatkubus.platform.access;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface UserAccounts extends JpaRepository<UserAccount, String> {
    Optional<UserAccount> findByProviderSubject(String subject);
}
