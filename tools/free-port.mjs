// Prints a port that nothing listens on, near the one named. Asked for in a process of its own, because a configuration is read
// without waiting.
import { createServer } from 'node:net';

const [first = '4317'] = process.argv.slice(2);

/** @param {number} port */
function look(port) {
  const server = createServer();
  server.on('error', () => (port < 65_535 ? look(port + 1) : process.exit(1)));
  server.listen(port, '127.0.0.1', () => server.close(() => console.log(port)));
}

look(Number(first));
