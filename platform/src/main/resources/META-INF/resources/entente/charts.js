// Draws every [data-chart]: an ECharts option as JSON, in the colours and fonts of the style sheet.
(() => {
  'use strict';
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const still = matchMedia('(prefers-reduced-motion: reduce)');

  function color(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }

  function theme() {
    const axis = {
      axisLine: { lineStyle: { color: color('--line-strong') } },
      axisTick: { lineStyle: { color: color('--line-strong') } },
      axisLabel: { color: color('--faint'), hideOverlap: true },
      splitLine: { lineStyle: { color: color('--line') } },
      nameTextStyle: { color: color('--faint') },
    };
    return {
      color: ['--series-1', '--series-2', '--series-3', '--series-4', '--series-5'].map(color),
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      legend: { textStyle: { color: color('--text') } },
      categoryAxis: { ...axis, splitLine: { show: false } },
      timeAxis: { ...axis, splitLine: { show: false } },
      valueAxis: { ...axis, axisLine: { show: false }, axisTick: { show: false } },
      bar: { itemStyle: { borderRadius: [2, 2, 0, 0] } },
      line: { symbol: 'circle', symbolSize: 6, lineStyle: { width: 2 } },
    };
  }

  const usual = () => ({
    animation: !still.matches,
    animationDuration: 250,
    grid: { left: 8, right: 12, top: 16, bottom: 4, containLabel: true },
    tooltip: {
      trigger: 'axis',
      confine: true,
      backgroundColor: color('--surface'),
      borderColor: color('--line-strong'),
      textStyle: { color: color('--text') },
    },
  });

  function draw(element) {
    const known = echarts.getInstanceByDom(element);
    if (known) known.dispose();
    const option = JSON.parse(element.dataset.chart);
    const chart = echarts.init(element, theme(), { renderer: 'svg' });
    chart.setOption({ ...usual(), ...option });
    new ResizeObserver(() => chart.isDisposed() || chart.resize()).observe(element);
  }

  function drawAll(root) {
    root.querySelectorAll('[data-chart]').forEach(draw);
  }

  drawAll(document);
  document.addEventListener('htmx:beforeSwap', (event) => {
    event.detail.target.querySelectorAll('[data-chart]').forEach((element) =>
      echarts.getInstanceByDom(element)?.dispose());
  });
  document.addEventListener('htmx:afterSettle', (event) => drawAll(event.detail.target));
  dark.addEventListener('change', () => drawAll(document));
})();
