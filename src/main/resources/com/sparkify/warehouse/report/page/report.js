"use strict";
/* Draws the charts of the page and keeps them, and the tables, to what the filters ask for.
   Every figure comes from the JSON in the page; nothing is fetched. */
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const filters = document.querySelector(".filters");
  if (!filters) {
    return; // nothing was played
  }
  const count = new Intl.NumberFormat("en-US");
  const short = new Intl.NumberFormat("en-US", { notation: "compact" });
  const dayAndMonth = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
  const monthAndYear = new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });
  const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
  const fewDays = 62;

  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

  /** The days and levels that the filters let through. */
  function selection() {
    const level = filters.elements.level.value;
    const period = Number(filters.elements.period.value);
    const from = period > 0 ? Math.max(0, data.days.length - period) : 0;
    const cut = (series) => series.slice(from);
    const of = (audience) => ({
      plays: cut(data[audience].plays),
      listeners: cut(data[audience].listeners),
      sessions: cut(data[audience].sessions),
    });
    return { level, days: cut(data.days), all: of("all"), free: of("free"), paid: of("paid") };
  }

  /** A day as a label, with the year where there is more than one turn of it. */
  function label(days) {
    const years = Number(days[days.length - 1].slice(0, 4)) - Number(days[0].slice(0, 4));
    const format = years > 1 ? monthAndYear : dayAndMonth;
    return (day) => format.format(new Date(`${day}T00:00:00Z`));
  }

  /** What all charts have in common. */
  function chart(days, series, format) {
    // Labels are measured before they are drawn, so the font is named, not inherited.
    const text = { color: colour("muted"), fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 12 };
    return {
      animation: false,
      grid: { left: 8, right: 24, top: 36, bottom: 4, containLabel: true },
      legend: { show: series.length > 1, left: 0, top: 0, icon: "roundRect", itemWidth: 12, itemHeight: 12, textStyle: text },
      tooltip: {
        trigger: "axis",
        confine: true,
        axisPointer: { type: "line", lineStyle: { color: colour("muted") } },
        backgroundColor: colour("surface"),
        borderColor: colour("line"),
        textStyle: { ...text, color: colour("ink") },
        valueFormatter: format,
      },
      xAxis: {
        type: "category",
        data: days,
        axisLine: { lineStyle: { color: colour("line") } },
        axisTick: { show: false },
        axisLabel: { ...text, hideOverlap: true, formatter: label(days) },
      },
      yAxis: {
        type: "value",
        minInterval: 1,
        splitLine: { lineStyle: { color: colour("line") } },
        axisLabel: { ...text, formatter: (number) => short.format(number) },
      },
      series,
    };
  }

  /** Bars for a few days; an area where bars would be hairs. */
  function stacked(name, plays, hue) {
    return plays.length > fewDays
      ? { name, data: plays, type: "line", stack: "plays", symbol: "none", lineStyle: { width: 0 }, areaStyle: { opacity: 1 }, color: colour(hue) }
      : { name, data: plays, type: "bar", stack: "plays", barCategoryGap: "25%", color: colour(hue) };
  }

  function line(name, values, hue) {
    return { name, data: values, type: "line", symbol: "circle", symbolSize: 4, showSymbol: values.length <= 31, lineStyle: { width: 2 }, color: colour(hue) };
  }

  const plots = {
    plays({ level, days, all, free, paid }) {
      const other = all.plays.map((plays, i) => plays - free.plays[i] - paid.plays[i]);
      const series = [];
      if (level !== "free") series.push(stacked("Paid", paid.plays, "paid"));
      if (level !== "paid") series.push(stacked("Free", free.plays, "free"));
      if (level === "all" && sum(other) > 0) series.push(stacked("Unknown", other, "other"));
      return chart(days, series, count.format);
    },
    listeners(selected) {
      const { listeners, sessions } = selected[selected.level];
      // Where both are the same, the dashes let the line beneath be seen.
      const dashed = line("Listeners", listeners, "listeners");
      dashed.lineStyle.type = [5, 4];
      return chart(selected.days, [line("Sessions", sessions, "sessions"), dashed], count.format);
    },
    share({ days, all, paid }) {
      const shares = all.plays.map((plays, i) => (plays > 0 ? (100 * paid.plays[i]) / plays : null));
      const option = chart(days, [line("Paid", shares, "paid")], (share) => (share == null ? "no plays" : `${share.toFixed(1)} %`));
      option.grid.top = 12;
      option.yAxis = { ...option.yAxis, min: 0, max: 100, axisLabel: { ...option.yAxis.axisLabel, formatter: "{value} %" } };
      return option;
    },
  };

  /** Hours as squares, Monday first; the darker, the more plays. */
  const heat = {
    box: document.querySelector('[data-plot="hours"]'),
    readout: document.getElementById("hour"),
    rest: "Point at a square, or use the arrow keys, to read it.",
    here: -1,

    paint(level) {
      const most = Math.max(1, ...data[level].hours);
      this.plays = data[level].hours;
      this.box.replaceChildren();
      for (let row = 0; row < 7; row++) {
        const weekday = (row + 1) % 7;
        this.add("b", weekdays[weekday].slice(0, 3));
        for (let hour = 0; hour < 24; hour++) {
          const square = this.add("i", "");
          square.style.setProperty("--share", (this.plays[weekday * 24 + hour] / most).toFixed(3));
          square.dataset.place = row * 24 + hour;
        }
      }
      this.add("b", "");
      for (let hour = 0; hour < 24; hour++) {
        this.add("span", hour % 6 === 0 ? String(hour).padStart(2, "0") : "");
      }
      this.point(this.here);
    },

    add(kind, text) {
      const part = document.createElement(kind);
      part.textContent = text;
      return this.box.appendChild(part);
    },

    point(place) {
      this.here = place;
      const squares = [...this.box.querySelectorAll("i")];
      squares.forEach((square, i) => square.classList.toggle("here", i === place));
      if (place < 0) {
        this.readout.textContent = this.rest;
        return;
      }
      const weekday = (Math.floor(place / 24) + 1) % 7;
      const hour = place % 24;
      const plays = this.plays[weekday * 24 + hour];
      const from = String(hour).padStart(2, "0");
      this.readout.textContent = `${weekdays[weekday]} ${from}:00 to ${from}:59: ${count.format(plays)} ${plays === 1 ? "play" : "plays"}`;
    },

    listen() {
      const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -24, ArrowDown: 24 };
      this.box.addEventListener("pointerover", ({ target }) => {
        if (target.dataset.place) this.point(Number(target.dataset.place));
      });
      this.box.addEventListener("pointerleave", () => this.point(-1));
      this.box.addEventListener("keydown", (event) => {
        const step = steps[event.key];
        if (step) {
          event.preventDefault();
          this.point(this.here < 0 ? 0 : Math.min(167, Math.max(0, this.here + step)));
        }
      });
    },
  };

  let printing = false;
  const charts = Object.keys(plots).map((name) => {
    const box = document.querySelector(`[data-plot="${name}"]`);
    const drawn = echarts.init(box, null, { renderer: "svg" });
    new ResizeObserver(() => printing || drawn.resize()).observe(box);
    return { name, drawn };
  });

  function show() {
    const selected = selection();
    charts.forEach(({ name, drawn }) => drawn.setOption(plots[name](selected), true));
    heat.paint(selected.level);
    document.querySelectorAll("[data-audience]").forEach((part) => {
      part.hidden = part.dataset.audience !== selected.level;
    });
    const days = selected.days;
    const span = days.length > 1 ? `${days[0]} to ${days[days.length - 1]}` : days[0];
    document.getElementById("shown").textContent = `${count.format(sum(selected[selected.level].plays))} plays, ${span}`;
  }

  filters.addEventListener("change", show);
  filters.addEventListener("submit", (event) => event.preventDefault());
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", show);
  heat.listen();
  show();

  /* On paper everything is open, and charts are as wide as the sheet. */
  let closed = [];
  addEventListener("beforeprint", () => {
    printing = true;
    closed = [...document.querySelectorAll("main details:not([open])")];
    closed.forEach((part) => (part.open = !part.querySelector(".days")));
    charts.forEach(({ drawn }) => drawn.resize({ width: Math.min(drawn.getWidth(), 600) }));
  });
  addEventListener("afterprint", () => {
    printing = false;
    closed.forEach((part) => (part.open = false));
    charts.forEach(({ drawn }) => drawn.resize({ width: "auto" }));
  });
})();
