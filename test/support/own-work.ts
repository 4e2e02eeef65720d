/**
 * Starts measuring what this thread itself does; each call of the answer says how many milliseconds of processor time
 * that was so far. While other tests keep the machine busy this one is made to wait, which is nobody's doing here.
 */
export function ownWork(): () => number {
  const before = process.threadCpuUsage();
  return () => {
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  };
}
