/**
 * The frame of all pages: layout, navigation over the services, sign-in, charts, live updates.
 *
 * <p>A page is a class with the suffix {@code Page} (left out of the OpenAPI document) and a Qute
 * template that includes the frame:
 *
 * <pre>{@code
 * {#include entente/frame}
 * {#title}Ranking{/title}
 * {#navigation}<a href="/" aria-current="page">Ranking</a>{/navigation}
 * <h1>Ranking</h1>
 * <div hx-get="/ranking/rows" hx-trigger="entente:changed from:body" data-after>...</div>
 * <div class="chart" data-chart="{chart}"></div>
 * {/include}
 * }</pre>
 *
 * <ul>
 *   <li>{@code entente:changed} fires on the body, at most once a second, when the service recorded
 *       something; requests of elements with {@code data-after} carry the position as {@code
 *       after=}, to be given to {@code Views.await}.
 *   <li>{@code data-chart} holds an ECharts option as JSON, made with {@link
 *       entente.platform.web.page.PageFrame#json}; colours come from the style sheet.
 *   <li>{@code {cdi:frame.user}}, {@code {cdi:frame.may('operator')}} and the rest of {@link
 *       entente.platform.web.page.PageFrame} are there in every template.
 *   <li>{@code <a href="/suppliers?format=csv">} downloads a list as CSV.
 *   <li>Style: {@code heading}, {@code card}, {@code figures} and {@code figure}, {@code columns},
 *       {@code filters}, {@code scroll} around wide tables, {@code number} on numeric cells, {@code
 *       badge good|busy|bad}, {@code aria-sort} on the sorted column, {@code pager}, {@code empty}.
 * </ul>
 */
@NullMarked
package entente.platform.web.page;

import org.jspecify.annotations.NullMarked;
