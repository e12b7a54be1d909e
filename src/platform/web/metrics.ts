import { createServer, type Server } from 'node:http';
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

export type Answered = {
  readonly route: string;
  readonly method: string;
  readonly status: number;
  readonly seconds: number;
};

export type Metrics = {
  readonly answered: (what: Answered) => void;
  readonly text: () => Promise<string>;
};

const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5];

/** The service's figures, in Prometheus's format. Labels are route patterns, never addresses. */
export function makeMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const labelNames = ['route', 'method', 'status'] as const;
  const count = new Counter({
    name: 'oast_http_answers_total',
    help: 'Answers given, by route',
    labelNames,
    registers: [registry],
  });
  const time = new Histogram({
    name: 'oast_http_answer_seconds',
    help: 'Seconds to answer, by route',
    labelNames,
    buckets: BUCKETS,
    registers: [registry],
  });
  return {
    answered: ({ route, method, status, seconds }) => {
      const labels = { route, method, status: String(status) };
      count.inc(labels);
      time.observe(labels, seconds);
    },
    text: () => registry.metrics(),
  };
}

/** Serves `/metrics` on its own port of the loopback address. */
export async function serveMetrics(metrics: Metrics, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    metrics.text().then(
      (text) => response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}
