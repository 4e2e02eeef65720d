// Loaded into servers under test: SIGUSR2 collects garbage, so that memory can be read as what is really held.
const { setFlagsFromString } = require('node:v8');
const { isMainThread } = require('node:worker_threads');

if (isMainThread) {
  setFlagsFromString('--expose-gc');
  const collect = require('node:vm').runInNewContext('gc');
  process.on('SIGUSR2', () => collect());
}

// BENCH_PROFILE=<folder>: every thread writes a profile of its whole life there once it is asked to end.
if (process.env.BENCH_PROFILE) {
  const { Session } = require('node:inspector');
  const { writeFileSync } = require('node:fs');
  const { threadId } = require('node:worker_threads');
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.setSamplingInterval', { interval: 500 });
  session.post('Profiler.start');
  process.on('exit', () => {
    session.post('Profiler.stop', (_error, result) => {
      const name = `${process.pid}-${threadId}.cpuprofile`;
      if (result) writeFileSync(`${process.env.BENCH_PROFILE}/${name}`, JSON.stringify(result.profile));
    });
  });
  // Servers that know no SIGTERM of their own end without 'exit'.
  if (isMainThread && process.env.BENCH_PROFILE_EXITS) process.on('SIGTERM', () => process.exit(0));
}
