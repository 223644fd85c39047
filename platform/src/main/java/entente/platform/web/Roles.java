package entente.platform.web;

import java.util.List;

/** The roles of the product, for {@code @RolesAllowed}. */
public final class Roles {

    /** All commands in scope, not the approval of own requests. */
    public static final String CATEGORY_MANAGER = "category-manager";

    /** Approvals, overrides, signatures, verdicts. */
    public static final String EXECUTIVE_SPONSOR = "executive-sponsor";

    /** Initiatives, own actions. */
    public static final String ENGINEER = "engineer";

    /** What concerns the own supplier, nothing of another. */
    public static final String SUPPLIER_USER = "supplier-user";

    /** Purchase events, forecasts, rates. */
    public static final String ERP_INTEGRATION = "erp-integration";

    /** Administration. */
    public static final String OPERATOR = "operator";

    /** Reads all, the access log included. */
    public static final String AUDITOR = "auditor";

    /** All of them. */
    public static final List<String> ALL =
            List.of(
                    CATEGORY_MANAGER,
                    EXECUTIVE_SPONSOR,
                    ENGINEER,
                    SUPPLIER_USER,
                    ERP_INTEGRATION,
                    OPERATOR,
                    AUDITOR);

    private Roles() {}
}
