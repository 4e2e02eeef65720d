// The practical floor in Node: passes bytes to the others in the room. No Yjs, no access, no storage.
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';

const rooms = new Map();
const sockets = new WebSocketServer({ noServer: true });
const server = createServer((_request, response) => response.end('ok'));
server.on('upgrade', (request, tcp, head) => {
  sockets.handleUpgrade(request, tcp, head, (socket) => {
    tcp.setNoDelay(true);
    const room = rooms.get(request.url) ?? new Set();
    rooms.set(request.url, room.add(socket));
    socket.on('message', (data) => {
      for (const other of room) if (other !== socket) other.send(data);
    });
    socket.on('close', () => {
      room.delete(socket);
      if (room.size === 0) rooms.delete(request.url);
    });
    socket.on('error', () => socket.terminate());
  });
});
server.listen(Number(process.env.PORT), '127.0.0.1');
