package entente.bench.supplier;

import java.math.BigDecimal;
import java.util.UUID;
import java.util.stream.LongStream;

/**
 * A company that buys from every supplier in every category. Who costs how much follows a formula,
 * so that what the service makes of it can be said without the service.
 */
record Company(int suppliers, int categories) {

    private static final String SPENT = "100 + (s * 7 + c * 13) % 900";

    long positions() {
        return (long) suppliers * categories;
    }

    static String category(int number) {
        return "category-%03d".formatted(number);
    }

    /** The number of the supplier with this id. */
    static int number(UUID supplier) {
        return (int) (supplier.getMostSignificantBits() >>> 32);
    }

    /** What was spent with a supplier in a category, whole amounts. */
    static long spent(long supplier, long category) {
        return 100 + (supplier * 7 + category * 13) % 900;
    }

    /** Percent that a supplier has of its category, to six places. */
    double share(int supplier, int category) {
        long whole = LongStream.range(0, suppliers).map(s -> spent(s, category)).sum();
        return Math.round(spent(supplier, category) / (double) whole * 1e8) / 1e6;
    }

    BigDecimal total() {
        long total = 0;
        for (int c = 0; c < categories; c++) {
            int category = c;
            total += LongStream.range(0, suppliers).map(s -> spent(s, category)).sum();
        }
        return BigDecimal.valueOf(total);
    }

    /** Appends that every supplier was registered with an alias, approved and activated. */
    String insertEvents() {
        return """
        insert into event
        select (select coalesce(max(position), 0) from event) + n,
               'supplier/' || lpad(to_hex((n - 1) / 4), 8, '0') || '-0000-7000-8000-000000000000',
               (n - 1) %% 4 + 1, gen_random_uuid(),
               (array['supplier-registered', 'supplier-alias-added', 'supplier-approved',
                      'supplier-activated'])[(n - 1) %% 4 + 1],
               'buyer-' || (n - 1) %% 2, gen_random_uuid(), null, null, now(), now(),
               convert_to(case (n - 1) %% 4
                 when 0 then '{"name":"Supplier ' || lpad(((n - 1) / 4 * 7919 %% %1$d)::text, 5, '0')
                   || '","country":"DE","categories":["' || 'category-'
                   || lpad(((n - 1) / 4 %% %2$d)::text, 3, '0')
                   || '"],"parentId":null,"requestedBy":"buyer-0","source":"request"}'
                 when 1 then '{"system":"SAP-EU","value":"' || 100000 + (n - 1) / 4 || '"}'
                 else '{}' end, 'UTF8')
          from generate_series(1, 4 * %1$d) n\
        """
                .formatted(suppliers, categories);
    }

    /** The sums of a month, as the intake would have left them. */
    String insertSpend() {
        return """
        insert into spend_sum
        select 'SAP-EU', (100000 + s)::text, 'category-' || lpad(c::text, 3, '0'),
               date '2026-09-01', 'EUR', %s, 1
          from generate_series(0, %d - 1) s, generate_series(0, %d - 1) c\
        """
                .formatted(SPENT, suppliers, categories);
    }

    /** That spend moved in every category. */
    String announceSpend() {
        return """
        insert into spend_moved (categories)
        select array_agg('category-' || lpad(c::text, 3, '0')) from generate_series(0, %d - 1) c\
        """
                .formatted(categories);
    }
}
