/**
 * What every REST service of the product needs, so that a resource holds nothing but its own
 * matter.
 *
 * <pre>{@code
 * @Path("/suppliers")
 * @RunOnVirtualThread
 * public class SupplierResource {
 *     @POST
 *     @ResponseStatus(201)
 *     @RolesAllowed(Roles.CATEGORY_MANAGER)
 *     public RestResponse<Supplier> register(@Valid Registration body) {
 *         var outcome = suppliers.begin(Ids.next(), body.command(), request.context());
 *         return Answers.created(outcome, "/suppliers/" + outcome.id(), Supplier.of(outcome));
 *     }
 *
 *     @GET
 *     @Path("/{id}")
 *     @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.SUPPLIER_USER})
 *     public RestResponse<Supplier> get(@RestPath UUID id, @RestQuery @Nullable AsOf asOf) {
 *         caller.requireSupplier(id);
 *         var outcome = Missing.unless(
 *                 asOf == null ? suppliers.load(id) : suppliers.load(id, asOf.at()));
 *         return Answers.ok(outcome, Supplier.of(outcome));
 *     }
 * }
 * }</pre>
 *
 * <ul>
 *   <li>{@link entente.platform.web.CommandRequest}: inject it; {@code context()} holds actor,
 *       {@code If-Match}, {@code Idempotency-Key}, correlation and trace of this request.
 *   <li>{@link entente.platform.web.Answers}: 200 and 201 with {@code ETag} and {@code Position};
 *       render the body from the outcome alone, so that a repeated command repeats its answer.
 *   <li>{@link entente.platform.web.Caller}: inject it; who asks, and {@code requireSupplier} and
 *       {@code requireCategory} for what this person may touch.
 *   <li>{@link entente.platform.web.Problem}: never made by hand; throw {@link
 *       entente.platform.Rejected}, or {@link entente.platform.web.Missing}, and the answer
 *       follows. Bean validation and JSON mistakes answer with pointers by themselves.
 *   <li>{@link entente.platform.web.AsOf}, {@link entente.platform.web.Effective}: parameters of
 *       the operations that support them; elsewhere they are refused. {@link
 *       entente.platform.web.CompanyTime} knows the company's zone and today.
 *   <li>{@link entente.platform.web.FreeText}: does by itself; tells the author of a text that it
 *       holds an e-mail address.
 *   <li>{@code list}: filtered, sorted, paged lists as JSON and CSV in one endpoint method.
 * </ul>
 */
@NullMarked
package entente.platform.web;

import org.jspecify.annotations.NullMarked;
