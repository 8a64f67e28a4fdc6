import { HubError } from '#contracts';
import multipart from '@fastify/multipart';
import { applyDecorators } from '@nestjs/common';
import { RouteConfig, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';

const FILE = { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } };

/** A route that takes one file as multipart/form-data, and reads it itself. Every other route refuses such a body. */
export const TakesFile = (): MethodDecorator =>
  applyDecorators(RouteConfig({ takesFile: true }), ApiConsumes('multipart/form-data'), ApiBody({ schema: FILE }));

export async function acceptFiles(app: NestFastifyApplication): Promise<void> {
  await app.register(multipart);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preParsing', async ({ headers, routeOptions }: FastifyRequest) => {
      const takesFile = (routeOptions.config as { takesFile?: boolean }).takesFile === true;
      if (!takesFile && headers['content-type']?.startsWith('multipart/'))
        throw new HubError('request/unsupported-type');
    });
}

export interface ReceivedFile {
  /** As the sender named it: not to be trusted as a name of ours. */
  readonly name: string;
  /** What came, cut off after `most` bytes; then `truncated` is set at its end. */
  readonly stream: Readable & { readonly truncated: boolean };
}

/** The file of a call, to be read to its end by whoever takes it; nothing of it was read yet. */
export async function receiveFile(request: FastifyRequest, most: number): Promise<ReceivedFile> {
  if (!request.isMultipart()) throw new HubError('paper/missing-file');
  const limits = { files: 1, fields: 20, fileSize: most };
  const part = await request.file({ limits, throwFileSizeLimit: false }).catch((error: unknown) => {
    throw new HubError('paper/cut-off', undefined, [], { cause: error });
  });
  if (!part) throw new HubError('paper/missing-file');
  return { name: part.filename ?? '', stream: part.file };
}
