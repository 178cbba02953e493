/* Reads a chart point by point: arrow keys, a pointer or a finger. Without it the points are in the table. */
(() => {
  'use strict';
  const SVG = 'http://www.w3.org/2000/svg';

  function open(box) {
    const readout = document.createElement('div');
    readout.className = 'readout';
    readout.hidden = true;
    readout.setAttribute('aria-hidden', 'true');
    box.append(readout);
    const hint = box.querySelector('.chart-hint');
    box.querySelectorAll('svg.chart:not(.swatch)').forEach((svg) => {
      if (hint) svg.setAttribute('aria-describedby', hint.id);
      draw(box, svg, readout, hint ? hint.textContent : '');
    });
  }

  function draw(box, svg, readout, keys) {
    const points = [...svg.querySelectorAll('[data-index]')]
      .sort((a, b) => Number(a.dataset.index) - Number(b.dataset.index));
    if (points.length === 0) return;
    let at = points.length - 1;
    let thread = null;
    points.forEach((point, i) => point.setAttribute('tabindex', i === at ? '0' : '-1'));

    const middle = (point) => {
      const r = point.getBoundingClientRect();
      return { x: r.left + r.width / 2, y: r.top + r.height / 2 };
    };

    function show(i) {
      points[at].classList.remove('here');
      points[at].setAttribute('tabindex', '-1');
      at = i;
      const point = points[at];
      point.classList.add('here');
      point.setAttribute('tabindex', '0');
      say(point);
    }

    function hide() {
      points[at].classList.remove('here');
      readout.hidden = true;
      if (thread) thread.remove();
      thread = null;
    }

    function say(point) {
      const text = point.getAttribute('aria-label');
      const colon = text.indexOf(':');
      const dot = text.indexOf('. ', colon);
      const parts = [
        ['when', text.slice(0, colon).trim()],
        ['value', text.slice(colon + 1, dot < 0 ? undefined : dot).replace(/\.$/, '').trim()],
        ['why', dot < 0 ? '' : text.slice(dot + 2)],
        ['keys', point.matches(':focus-visible') ? keys : ''],
      ];
      readout.replaceChildren(...parts.filter((part) => part[1]).map(([name, words]) => {
        const p = document.createElement('p');
        p.className = name;
        p.textContent = words;
        return p;
      }));
      readout.hidden = false;
      const frame = box.getBoundingClientRect();
      const place = middle(point);
      const width = readout.offsetWidth;
      const left = Math.max(0, Math.min(frame.width - width, place.x - frame.left - width / 2));
      let top = place.y - frame.top - readout.offsetHeight - 16;
      if (top < -readout.offsetHeight / 2) top = place.y - frame.top + 18;
      readout.style.left = left + 'px';
      readout.style.top = top + 'px';
      string(place);
    }

    function string(place) {
      const inverse = svg.getScreenCTM().inverse();
      const x = new DOMPoint(place.x, place.y).matrixTransform(inverse).x;
      const plane = svg.querySelector('.rule').getBBox();
      if (!thread) {
        thread = document.createElementNS(SVG, 'path');
        thread.setAttribute('class', 'thread');
        svg.insertBefore(thread, svg.querySelector('.points'));
      }
      thread.setAttribute('d', 'M' + x + ' ' + plane.y + 'V' + (plane.y + plane.height));
    }

    svg.addEventListener('keydown', (event) => {
      if (!event.target.matches('[data-index]')) return;
      const to = { ArrowRight: at + 1, ArrowLeft: at - 1, ArrowUp: at + 1, ArrowDown: at - 1,
        PageDown: at + 12, PageUp: at - 12, Home: 0, End: points.length - 1 }[event.key];
      if (event.key === 'Escape') {
        hide();
      } else if (to !== undefined && !event.altKey && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        show(Math.max(0, Math.min(points.length - 1, to)));
        points[at].focus();
      }
    });
    svg.addEventListener('focusin', (event) => {
      const i = points.indexOf(event.target);
      if (i >= 0) show(i);
    });
    svg.addEventListener('focusout', hide);
    svg.addEventListener('pointerleave', (event) => {
      if (event.pointerType === 'mouse' && !svg.contains(document.activeElement)) hide();
    });
    ['pointermove', 'pointerdown'].forEach((name) => svg.addEventListener(name, (event) => {
      const plane = svg.querySelector('.rule').getBoundingClientRect();
      if (event.clientX < plane.left - 12 || event.clientX > plane.right + 12) return;
      let nearest = 0;
      let least = Infinity;
      points.forEach((point, i) => {
        const away = Math.abs(middle(point).x - event.clientX);
        if (away < least) {
          least = away;
          nearest = i;
        }
      });
      show(nearest);
    }));
  }

  const all = (root) => root.querySelectorAll('[data-chart]:not([data-open])').forEach((box) => {
    box.dataset.open = '';
    open(box);
  });
  all(document);
  document.addEventListener('htmx:load', (event) => all(event.target));
})();
