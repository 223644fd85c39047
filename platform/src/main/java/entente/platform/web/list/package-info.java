/**
 * Lists: filtered, sorted, in keyset pages, as JSON or CSV, over the rows of a view.
 *
 * <p>A new list is one endpoint method:
 *
 * <pre>{@code
 * @GET
 * @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.AUDITOR})
 * @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
 * public RestResponse<Page<SupplierRow>> list(
 *         @BeanParam ListRequest request, @RestQuery @Nullable String country) {
 *     return lists.of(view)
 *             .where("country", country)
 *             .containing("name", search)
 *             .sortable("name", "registeredAt")
 *             .answer(request);
 * }
 * }</pre>
 */
@NullMarked
package entente.platform.web.list;

import org.jspecify.annotations.NullMarked;
