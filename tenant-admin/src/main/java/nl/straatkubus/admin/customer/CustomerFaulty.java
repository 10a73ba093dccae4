package nl.straatkubus.admin.customer;

import java.util.List;

/** What was filled in about a customer cannot be used; nothing was kept. */
public final class CustomerFaulty extends RuntimeException {
    private final List<Customer.Fault> faults;

    CustomerFaulty(List<Customer.Fault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    public List<Customer.Fault> faults() {
        return faults;
    }
}
