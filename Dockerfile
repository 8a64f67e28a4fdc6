# syntax=docker/dockerfile:1
# One image for every service; the command chooses: docker run … dist/apps/one-stop/main.js

FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc prisma.config.ts ./
COPY scripts ./scripts
COPY prisma ./prisma
RUN --mount=type=cache,target=/root/.npm npm ci
COPY . .
RUN npm run build

# Without what develops and tests, and without the Node and the PostgreSQL that npm brings: the image and Compose have their own.
FROM node:24-bookworm-slim AS deps
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY scripts ./scripts
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev --omit=optional

FROM node:24-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=deps /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json ./
COPY scripts ./scripts
COPY prisma ./prisma
COPY procedures ./procedures
RUN mkdir .data && chown node:node .data
USER node
EXPOSE 3000 9464
ENTRYPOINT ["node", "--max-semi-space-size=4", "--max-old-space-size=512", "--enable-source-maps", "--disable-warning=TimeoutNegativeWarning", "--import", "./dist/libs/platform/tracing/main.js"]
CMD ["dist/apps/gateway/main.js"]
