import { type ObservableGauge, type Span } from '@opentelemetry/api';
import { type Resource } from '@opentelemetry/resources';
import { type Log } from '../log';
import { type Meter } from './meter';
import { type Sporen, type Spoorvelden } from './sporen';

/** Milliseconden tussen twee keer opsturen van de standen. */
const RITME = 60_000;
/** Milliseconden die een verzamelaar krijgt om te antwoorden. */
const GEDULD = 5_000;

export interface OtlpDelen {
  /** Adres van de verzamelaar, zoals http://127.0.0.1:4318. */
  readonly adres: string;
  readonly meter: Pick<Meter, 'list' | 'read'>;
  readonly log: Log;
  readonly ritme?: number;
}

/**
 * Stuurt sporen en standen naar een verzamelaar van OpenTelemetry (OTLP over HTTP). De pakketten worden pas hier geladen: wie dit niet
 * aanzet, betaalt er niet voor. Is de verzamelaar weg, dan merkt de bot daar niets van.
 */
export async function openOtlp({ adres, meter, log, ritme = RITME }: OtlpDelen): Promise<Sporen> {
  const { SpanStatusCode } = await import('@opentelemetry/api');
  const { resourceFromAttributes } = await import('@opentelemetry/resources');
  const resource = resourceFromAttributes({ 'service.name': 'regiebot' });
  const sporen = await openSpans(adres, resource);
  const standen = await openStanden({ adres, resource, meter, ritme });
  return {
    span: (naam, velden, work, describe) =>
      sporen.tracer.startActiveSpan(naam, { attributes: toAttributes(velden) }, async (span: Span) => {
        try {
          const uit = await work();
          if (describe !== undefined) span.setAttributes(toAttributes(describe(uit)));
          return uit;
        } catch (fout) {
          // The kind of error only: its text may come from outside.
          span.setStatus({ code: SpanStatusCode.ERROR, message: fout instanceof Error ? fout.name : 'onbekend' });
          throw fout;
        } finally {
          span.end();
        }
      }),
    close: async () => {
      const slot = await Promise.allSettled([sporen.close(), standen.close()]);
      if (slot.some(({ status }) => status === 'rejected')) log.warn({}, 'Laatste metingen niet opgestuurd');
    },
  };
}

async function openSpans(adres: string, resource: Resource) {
  const { BatchSpanProcessor, NodeTracerProvider } = await import('@opentelemetry/sdk-trace-node');
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http');
  const exporter = new OTLPTraceExporter({ url: `${adres}/v1/traces`, timeoutMillis: GEDULD });
  const provider = new NodeTracerProvider({ resource, spanProcessors: [new BatchSpanProcessor(exporter)] });
  return { tracer: provider.getTracer('regiebot'), close: () => provider.shutdown() };
}

interface StandenDelen extends Pick<OtlpDelen, 'adres' | 'meter'> {
  readonly resource: Resource;
  readonly ritme: number;
}

/** The same numbers as `GET /metrics`, under the same names. */
async function openStanden({ adres, resource, meter, ritme }: StandenDelen): Promise<{ close(): Promise<void> }> {
  const { MeterProvider, PeriodicExportingMetricReader } = await import('@opentelemetry/sdk-metrics');
  const { OTLPMetricExporter } = await import('@opentelemetry/exporter-metrics-otlp-http');
  const exporter = new OTLPMetricExporter({ url: `${adres}/v1/metrics`, timeoutMillis: GEDULD });
  const reader = new PeriodicExportingMetricReader({
    ...{ exporter, exportIntervalMillis: ritme, exportTimeoutMillis: Math.min(ritme, GEDULD) },
  });
  const provider = new MeterProvider({ resource, readers: [reader] });
  const otel = provider.getMeter('regiebot');
  const meters = new Map<string, ObservableGauge>();
  for (const { naam, uitleg } of await meter.list())
    meters.set(naam, otel.createObservableGauge(naam, { description: uitleg }));
  otel.addBatchObservableCallback(
    async (resultaat) => {
      for (const { naam, waarden } of await meter.read()) {
        const gauge = meters.get(naam);
        for (const { labels, waarde } of waarden) if (gauge !== undefined) resultaat.observe(gauge, waarde, labels);
      }
    },
    [...meters.values()],
  );
  return { close: () => provider.shutdown() };
}

function toAttributes(velden: Spoorvelden): Record<string, string> {
  return Object.fromEntries(Object.entries(velden).map(([naam, waarde]) => [`regiebot.${naam}`, String(waarde)]));
}
