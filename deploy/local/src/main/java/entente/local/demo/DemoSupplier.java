package entente.local.demo;

import java.util.List;

/**
 * A supplier of the demo company.
 *
 * @param country ISO 3166-1 alpha-2
 * @param linesPerMonth how many order lines it gets in an ordinary month
 * @param aliases its number in each of the company's ERP systems, the first one is used most
 */
record DemoSupplier(
        String name,
        String country,
        Category category,
        String currency,
        Behaviour behaviour,
        int linesPerMonth,
        List<Alias> aliases,
        List<Contact> contacts,
        List<Item> items) {

    record Alias(String system, String value) {}

    /** A made-up person; the address is in a domain that nobody can own. */
    record Contact(String name, String email, String role) {}

    /**
     * @param price what it cost at the beginning, per unit
     */
    record Item(String number, double price) {}

    DemoSupplier {
        aliases = List.copyOf(aliases);
        contacts = List.copyOf(contacts);
        items = List.copyOf(items);
    }
}
